"""Rules that compile Python predictors to native code."""

load("//rules/private:predictor_bundle.bzl", _predictor_bundle = "predictor_bundle")
load("//rules/private:predictor_info.bzl", _PredictorInfo = "PredictorInfo")
load("//rules/private:predictor_operator.bzl", _predictor_operator = "predictor_operator")
load("//rules/private:py_predictor_benchmark.bzl", _py_predictor_benchmark = "py_predictor_benchmark")
load("//rules/private:py_predictor_binary.bzl", _py_predictor_binary = "py_predictor_binary")
load("//rules/private:py_predictor_library.bzl", _py_predictor_library = "py_predictor_library")
load("//rules/private:py_predictor_test.bzl", _py_predictor_test = "py_predictor_test")

PredictorInfo = _PredictorInfo
predictor_bundle = _predictor_bundle
predictor_operator = _predictor_operator
py_predictor_benchmark = _py_predictor_benchmark
py_predictor_binary = _py_predictor_binary
py_predictor_library = _py_predictor_library
py_predictor_test = _py_predictor_test
