"""The record while it grows, and what is done to all of it: nothing lost or entered twice, links tied."""
