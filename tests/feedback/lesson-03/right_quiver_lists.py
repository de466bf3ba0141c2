import numpy as np
from matplotlib import pyplot as plt
f = lambda x, y: x*x + y*y
gradient = lambda x, y: [2*x, 2*y]
gradient_at_1_1 = [2, 2]
def numeric_gradient(x, y):
    h = 1e-3
    return [(f(x+h, y) - f(x-h, y))/2/h, (f(x, y+h) - f(x, y-h))/2/h]
a = np.linspace(-2, 2, 11)
A, B = np.meshgrid(a, a)
plt.quiver(A, B, 2*A, 2*B)
plt.axis("equal")
