"""Runs programs side by side and puts what was measured into a table."""
