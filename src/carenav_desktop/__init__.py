"""CareNavigator Desktop: the records of one case, what is missing, and a sealed packet for the reviewer."""

__version__ = "0.1.0"
