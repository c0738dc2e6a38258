"""Accuracy on labelled captions: `python -m tests.eval`."""
