"""Each chart is one Vega-Lite specification, drawn the same for every format."""
