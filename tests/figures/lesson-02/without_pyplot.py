import numpy as np
from matplotlib.figure import Figure

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.linspace(-10, 10, 250)
delta_x = x[1] - x[0]
area = np.cumsum(f(x)) * delta_x

figure = Figure()
axes = figure.subplots()
axes.plot(x, antiderivative(x), "--k")
axes.plot(x, area, "-.r")
axes.set(xlabel="x", ylabel="area", title="Integration")
figure.savefig("integration.svg")
