"""The synthetic demo case, made from noise and level sets."""
