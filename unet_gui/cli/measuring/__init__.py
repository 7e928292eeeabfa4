"""The commands that measure masks: measure, compare, follow."""
