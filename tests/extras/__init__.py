"""Tests that need the extra `ocr` (`make extras`): too large for everybody's environment, so no part of
`make test`.
"""
