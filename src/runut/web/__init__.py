"""The record in the browser: pages for people, made on the server."""
