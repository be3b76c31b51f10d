"""Runut reads news pages and keeps the sourced record of a conflict and its peace process."""

from __future__ import annotations

__version__ = "0.1.0"
