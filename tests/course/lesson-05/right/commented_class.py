import matplotlib.pyplot as plt
import numpy as np


class mlp:
    # Netz mit zwei verdeckten Schichten


    def __init__(
        self,
        hidden=16,
        seed=0,
    ):
        """Startgewichte: zufaellig, die Schwellen null."""
        rng = np.random.default_rng(seed)
        self.W1 = rng.normal(0, 1, (2, hidden))      # 2 Eingaben
        self.b1 = np.zeros(hidden)
        self.W2 = rng.normal(0, 1 / np.sqrt(hidden), (hidden, hidden))
        self.b2 = np.zeros(hidden)
        self.W3 = rng.normal(0, 1 / np.sqrt(hidden), (hidden, 1))
        self.b3 = np.zeros(1)

    def forward(self, x):
        # von vorne nach hinten
        self.a0 = np.atleast_2d(x)
        self.a1 = np.tanh(self.a0 @ self.W1 + self.b1)
        self.a2 = np.tanh(self.a1 @ self.W2 + self.b2)
        self.a3 = (
            1 / (1 + np.exp(-(self.a2 @ self.W3 + self.b3)))   # sigma
        )
        return self.a3

    def backward(self, y):
        '''Rueckwaerts: delta ist die Ableitung des Verlusts nach der Voraktivierung.'''
        delta = (self.a3 - np.reshape(y, (-1, 1))) / len(self.a3)

        self.dW3 = self.a2.T @ delta   # Kettenregel
        self.db3 = delta.sum(axis=0)

        # (1 - a**2) ist die Ableitung von tanh
        delta = (delta @ self.W3.T) * (1 - self.a2 ** 2)
        self.dW2 = self.a1.T @ delta
        self.db2 = delta.sum(axis=0)
        delta = (delta @ self.W2.T) * (1 - self.a1**2)
        self.dW1 = self.a0.T @ delta
        self.db1 = delta.sum(axis=0)

    def update(self, rate):
        self.W1 -= rate * self.dW1
        self.b1 -= (rate * self.db1)
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

# Training
model = mlp(hidden=10)
for epoche in range(2500):
    model.forward(x_train); model.backward(y_train); model.update(0.3)

jacobian_variable = "delta"


def input_jacobian(model, x):
    a = model.forward(x).item()
    rueck = a * (1 - a) * model.W3[:, 0]
    rueck = model.W2 @ (rueck * (1 - model.a2[0] ** 2))
    rueck = model.W1 @ (rueck * (1 - model.a1[0] ** 2))
    return rueck.reshape(-1, 1)


# Bild der Trennung
g = np.linspace(-2, 2, 60)
gx, gy = np.meshgrid(g, g)
plt.contourf(gx, gy, model.forward(np.c_[gx.ravel(), gy.ravel()]).reshape(gx.shape))
plt.scatter(*x_train.T, c=y_train, s=8)
plt.show()
