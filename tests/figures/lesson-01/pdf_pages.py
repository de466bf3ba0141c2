import numpy as np
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 100)
with PdfPages("lesson1.pdf") as pdf:
    for name, y in [("f", f(x)), ("fprime", fprime(x)), ("rate", rate_of_change(x, 1e-4))]:
        fig = plt.figure()
        plt.plot(x, y)
        plt.title(name)
        pdf.savefig(fig)
        plt.close(fig)
