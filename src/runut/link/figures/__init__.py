"""Figures of one group of people as series: how they grow, contradict and correct each other."""
