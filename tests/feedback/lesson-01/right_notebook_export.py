#!/usr/bin/env python
# coding: utf-8

# # Lesson 1

# In[1]:


import numpy as np
import matplotlib.pyplot as plt


# In[2]:


def f(x): return x**3 - 2*x**2 + 1
f(2)


# In[3]:


def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta
np.abs(fprime(1) - rate_of_change(1, 1e-7)) < 1e-5


# In[4]:


x = np.linspace(-2, 3, 250)
plt.plot(x, f(x)); plt.show()
plt.plot(x, fprime(x)); plt.plot(x, rate_of_change(x, 1e-3)); plt.show()
