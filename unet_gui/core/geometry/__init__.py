"""Affines, boxes, planes and the points on them."""
