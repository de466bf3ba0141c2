import sympy as sp


class Sigmoid:
    """sigma(z) with its derivative."""

    def __call__(self, z):
        return 1 / (1 + sp.exp(-z))

    def derivative(self, z):
        return self(z) * (1 - self(z))


class Layer:
    def __init__(self, constants, activation):
        self.constants = constants
        self.activation = activation

    def __call__(self, *inputs):
        z = self.constants * sp.Matrix(inputs)
        return z.applyfunc(self.activation)

    def jacobian(self, *inputs):
        z = self.constants * sp.Matrix(inputs)
        outer = sp.diag(*[self.activation.derivative(zi) for zi in z])
        return outer * self.constants


x, y = sp.symbols("x y", positive=True)
p, q, r, s, t, u = sp.symbols("p q r s t u", nonzero=True)

layer = Layer(sp.Matrix([[p, q], [r, s], [t, u]]), Sigmoid())
J = layer.jacobian(x, y)

difference = J - layer(x, y).jacobian((x, y))
print(difference.applyfunc(sp.simplify))
