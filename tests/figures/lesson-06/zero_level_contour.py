import numpy as np
import matplotlib.pyplot as plt

def fprime(x):
    return 1/x

critical_points = []
has_maximum = False
has_minimum = False

X, Y = np.meshgrid(np.linspace(0.05, 6, 300), np.linspace(-3, 3, 300))
plt.contour(X, Y, Y - np.log(X), levels=[0], colors="blue")
plt.title("all points with y = log x")
plt.show()
