"""Examples and tests in the file, run at its end, and times taken of its functions."""

import doctest
import io
import timeit
import unittest


def f(x):
    """The function.

    >>> f(2)
    1
    """
    return x**3 - 2 * x**2 + 1


def fprime(x):
    """Its derivative.

    >>> [fprime(x) for x in (0, 1, 2)]
    [0, -1, 4]
    """
    return 3 * x**2 - 4 * x


class TestDerivative(unittest.TestCase):
    def test_against_a_difference_quotient(self):
        for x in (-1.0, 0.5, 2.0):
            with self.subTest(x=x):
                self.assertAlmostEqual((f(x + 1e-6) - f(x - 1e-6)) / 2e-6, fprime(x), places=4)


if __name__ == "__main__":
    assert doctest.testmod().failed == 0
    result = unittest.main(argv=["derivative"], exit=False, testRunner=unittest.TextTestRunner(io.StringIO()))
    assert result.result.wasSuccessful()
    print(min(timeit.repeat(lambda: fprime(1.5), number=100, repeat=3)))
