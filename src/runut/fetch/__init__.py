"""Fetch pages of the live web, only when asked: the edge that speaks to servers, politely and with its guard up.

Nothing is imported here: who asks for no page of the web does not wait for what fetches it.
"""
