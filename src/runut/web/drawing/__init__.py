"""Drawings made on the server: places and sizes as plain numbers, which templates write down as SVG."""
