"""The compiler: from elaborated definitions to code that the runtime executes."""
