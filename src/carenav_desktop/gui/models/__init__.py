"""Item models: what views show, without the views."""
