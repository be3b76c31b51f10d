"""Which names of many pages are one person, body or group."""
