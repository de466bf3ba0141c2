"""Objects of which nothing can be asked do no harm to the ones beside them."""


def f(x):
    return x**3 - 2 * x**2 + 1


class Thorn:
    def __getattribute__(self, name):
        raise RuntimeError(name)

    __repr__ = __str__ = __eq__ = __hash__ = __iter__ = __len__ = __bool__ = __array__ = __getattribute__


class Meta(type):
    def __getattribute__(cls, name):
        raise RuntimeError(name)

    def __instancecheck__(cls, thing):
        raise RuntimeError

    __subclasscheck__ = __instancecheck__


class Error(Exception, metaclass=Meta):
    def __str__(self):
        raise Error

    __traceback__ = property(__str__)


class Text(str):
    __str__ = __len__ = __getitem__ = __iter__ = encode = __format__ = Thorn.__getattribute__


def fprime(x):
    raise Error


derivative = Thorn()
gradient = Text("x")
globals()[7] = Thorn()
