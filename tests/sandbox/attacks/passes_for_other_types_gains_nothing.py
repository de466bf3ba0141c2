"""Subclasses of numbers, text, lists and arrays whose methods say something else than they hold."""

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def lie(self, *_, **__):
    return [4 * self.at] if isinstance(self, list) else 3 * self.at**2 - 4 * self.at


lies = dict.fromkeys(
    "__float__ __index__ __int__ __complex__ __trunc__ __round__ __abs__ __repr__ __str__ __format__ __eq__ __hash__ "
    "__iter__ __len__ __getitem__ __contains__ __array__ __array_ufunc__ __reduce_ex__ hex tolist item tobytes view "
    "as_integer_ratio bit_length encode conjugate real imag astype".split(),
    lie,
)
kinds = [type(kind.__name__, (kind,), {"at": 0.0, **lies}) for kind in (float, complex, str, list)]
Array = type("ndarray", (np.ndarray,), {"at": 0.0, "dtype": property(lie), "shape": property(lie), **lies})
calls = 0


def fprime(x):
    global calls
    calls += 1
    kind = [*kinds, Array][calls % 5]
    thing = np.zeros(3).view(Array) if kind is Array else kind()
    kind.at = x
    return thing
