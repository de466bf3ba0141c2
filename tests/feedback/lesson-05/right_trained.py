import matplotlib.pyplot as plt
import numpy as np


class mlp:
    """A network with two hidden layers (tanh) and one output (sigmoid)."""

    def __init__(self, hidden=16, seed=0):
        rng = np.random.default_rng(seed)
        self.W1 = rng.normal(0, 1, (2, hidden))
        self.b1 = np.zeros(hidden)
        self.W2 = rng.normal(0, 1 / np.sqrt(hidden), (hidden, hidden))
        self.b2 = np.zeros(hidden)
        self.W3 = rng.normal(0, 1 / np.sqrt(hidden), (hidden, 1))
        self.b3 = np.zeros(1)

    def forward(self, x):
        """Output between 0 and 1, shape (n, 1), at points x, shape (n, 2)."""
        self.a0 = np.atleast_2d(x)
        self.a1 = np.tanh(self.a0 @ self.W1 + self.b1)
        self.a2 = np.tanh(self.a1 @ self.W2 + self.b2)
        self.a3 = 1 / (1 + np.exp(-(self.a2 @ self.W3 + self.b3)))
        return self.a3

    def backward(self, y):
        """Gradient of the mean cross-entropy at the points of the last forward()."""
        delta = (self.a3 - np.reshape(y, (-1, 1))) / len(self.a3)
        self.dW3 = self.a2.T @ delta
        self.db3 = delta.sum(axis=0)
        delta = (delta @ self.W3.T) * (1 - self.a2**2)
        self.dW2 = self.a1.T @ delta
        self.db2 = delta.sum(axis=0)
        delta = (delta @ self.W2.T) * (1 - self.a1**2)
        self.dW1 = self.a0.T @ delta
        self.db1 = delta.sum(axis=0)

    def update(self, rate):
        """One step of gradient descent."""
        self.W1 -= rate * self.dW1
        self.b1 -= rate * self.db1
        self.W2 -= rate * self.dW2
        self.b2 -= rate * self.db2
        self.W3 -= rate * self.dW3
        self.b3 -= rate * self.db3


def make_data(n, seed):
    """n points of the square from -2 to 2, class 1 inside a circle, class 0 outside."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-2, 2, (n, 2))
    y = (x[:, 0] ** 2 + x[:, 1] ** 2 < 2).astype(float)
    return x, y


x_train, y_train = make_data(400, seed=1)
model = mlp(hidden=8, seed=4)
for epoch in range(700):
    model.forward(x_train)
    model.backward(y_train)
    model.update(1.5)
jacobian_variable = "delta"
def input_jacobian(model, x):
    p = model.forward(np.reshape(x, (1, 2)))
    grad = p*(1 - p)
    grad = (grad @ model.W3.T)*(1 - model.a2*model.a2)
    grad = (grad @ model.W2.T)*(1 - model.a1*model.a1)
    return grad @ model.W1.T
