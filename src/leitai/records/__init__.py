"""What is kept of a contest when it is over: certificates and documents."""
