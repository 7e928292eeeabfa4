"""Input: from the volumes of a case to the channels of a network."""
