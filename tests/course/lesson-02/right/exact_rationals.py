from sympy import Lambda, Matrix, Rational, Symbol, integrate
import matplotlib.pyplot as plt

s = Symbol("s", real=True)
f = Lambda(s, 3*s**2 - 4*s)
antiderivative = Lambda(s, integrate(f(s), s))

step = Rational(1, 10)
x = [Rational(k, 10) for k in range(-100, 100)]
total = 0
sums = []
for value in x:
    total += f(value)*step
    sums.append(total)
area = Matrix(sums)

positions = [float(v) for v in x]
plt.plot(positions[:100], [float(antiderivative(v)) for v in x[:100]], "C0")
plt.plot(positions[100:], [float(antiderivative(v)) for v in x[100:]], "C0")
plt.plot(positions, [float(v) for v in sums], "C1")
