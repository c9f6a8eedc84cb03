"""The one place that draws PDF pages: always in English and Simplified Chinese, always with its own fonts."""
