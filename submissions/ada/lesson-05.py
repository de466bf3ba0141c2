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

# Your work starts here.


model = mlp(hidden=16, seed=3)
for epoch in range(3000):
    model.forward(x_train)
    model.backward(y_train)
    model.update(0.5)

x_test, y_test = make_data(1000, seed=2)
accuracy = np.mean((model.forward(x_test)[:, 0] > 0.5) == y_test)
print(f"accuracy on new points: {accuracy:.3f}")

# delta is the derivative of the loss with respect to the pre-activation of each layer, from the last to the first.
jacobian_variable = "delta"


def input_jacobian(model, x):
    """The chain rule from the output back to the two inputs."""
    out = model.forward(x)
    back = out * (1 - out)
    back = (back @ model.W3.T) * (1 - model.a2**2)
    back = (back @ model.W2.T) * (1 - model.a1**2)
    return (back @ model.W1.T)[0]


point = np.array([0.5, -1.0])
h = 1e-5
numeric = [(model.forward(point + h * e)[0, 0] - model.forward(point - h * e)[0, 0]) / (2 * h) for e in np.eye(2)]
print(input_jacobian(model, point), numeric)

grid = np.linspace(-2, 2, 80)
gx, gy = np.meshgrid(grid, grid)
z = model.forward(np.column_stack([gx.ravel(), gy.ravel()])).reshape(gx.shape)
plt.contourf(gx, gy, z, levels=[0, 0.5, 1], alpha=0.3)
plt.scatter(x_test[:, 0], x_test[:, 1], c=y_test, s=5)
plt.show()
