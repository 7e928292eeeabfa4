"""The command line with NumPy in place of networks; workers find what it hands them."""

import sys

from tests.numpy_work import main

if __name__ == "__main__":
    sys.exit(main())
