"""Which events of many pages are one happening."""
