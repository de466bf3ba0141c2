import numpy as np
import matplotlib.pyplot as plt

class Bowl:
    def value(self, x, y):
        return x**2 + y**2

    def gradient(self, x, y):
        return np.array([2*x, y])

    def numeric(self, x, y, h=1e-4):
        t = np.linspace(0, 2*np.pi, 40001)
        rates = (self.value(x + h*np.cos(t), y + h*np.sin(t)) - self.value(x, y))/h
        i = rates.argmax()
        return rates[i]*np.array([np.cos(t[i]), np.sin(t[i])])

bowl = Bowl()
f = bowl.value
gradient = bowl.gradient
gradient_at_1_1 = gradient(1, 1)
numeric_gradient = bowl.numeric

X, Y = np.meshgrid(np.linspace(-2, 2, 17), np.linspace(-2, 2, 17))
plt.quiver(X, Y, *gradient(X, Y))
plt.show()
