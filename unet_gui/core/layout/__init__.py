"""Layout of views on the screen, of montages on a sheet, and of scale bars."""
