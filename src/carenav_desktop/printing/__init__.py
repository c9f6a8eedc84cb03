"""The one place that draws PDF pages."""
