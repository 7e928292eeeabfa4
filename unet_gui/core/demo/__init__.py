"""The synthetic demo case, generated from noise and level sets."""
