class Cubic:
    def __init__(self, a, b, c):
        self.a, self.b, self.c = a, b, c

    def __call__(self, x):
        return self.a * x**3 + self.b * x**2 + self.c

    def derivative(self):
        return self   # TODO


f = Cubic(1, -2, 1)
fprime = f.derivative()

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta
