"""A synthetic dossier, made from a seed: its world of notes and sources, and the two languages it is written in."""
