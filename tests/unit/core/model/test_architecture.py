import pytest

from unet_gui.core.model.architecture import NetworkDescription, arranged_shape


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ((None, 160, 160, 16, 4), (None, 4, 160, 160, 16)),
        ((None, 32, 48, 4), (None, 4, 32, 48)),
        ((None, None, None, None, 3), (None, 3, None, None, None)),
        ((None, 7), (None, 7)),
    ],
)
def test_channels_first_follow_the_batch(last, first):
    assert arranged_shape(last, "first") == first
    assert arranged_shape(last, "last") == last


def test_non_trainable_parameters_are_the_rest():
    assert NetworkDescription("x", 100, 90, ()).non_trainable == 10
