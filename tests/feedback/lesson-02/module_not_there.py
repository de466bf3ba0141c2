import numpy as np
import torch

def f(x):
    return 3*x**2 - 4*x
x = torch.arange(-10, 10, 0.1)
