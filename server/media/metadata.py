"""What is hidden in a picture's file: that it is there, never what it says."""

from __future__ import annotations

from typing import Final, NamedTuple

from PIL import ExifTags, Image

_LATITUDE: Final = 2
_LONGITUDE: Final = 4
_DEVICE_TAGS: Final = (ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.CameraSerialNumber)
_DEVICE_DETAIL_TAGS: Final = (ExifTags.Base.BodySerialNumber, ExifTags.Base.LensModel)
_XMP_KEYS: Final = ("xmp", "XML:com.adobe.xmp")
_XMP_LOCATION: Final = ("GPSLatitude", "GPSPosition")
_XMP_DEVICE: Final = ("tiff:Model", "tiff:Make", "aux:SerialNumber")
_SCREENSHOT_MARKS: Final = ("screenshot", "tangkapan layar")


class Traces(NamedTuple):
    """`location`: coordinates; `device`: the camera or phone; `screenshot`: the file says that it is one."""

    location: bool = False
    device: bool = False
    screenshot: bool = False
    orientation: int = 1


def traces_of(image: Image.Image) -> Traces:
    """Look into EXIF, XMP and text fields. May raise whatever damaged metadata makes Pillow raise."""
    exif = image.getexif()
    details = exif.get_ifd(ExifTags.IFD.Exif)
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    xmp = _xmp(image)
    remarks = [
        details.get(ExifTags.Base.UserComment),
        exif.get(ExifTags.Base.Software),
        image.info.get("Software"),
    ]
    orientation = exif.get(ExifTags.Base.Orientation, 1)
    return Traces(
        location=(_LATITUDE in place and _LONGITUDE in place) or any(name in xmp for name in _XMP_LOCATION),
        device=any(exif.get(tag) for tag in _DEVICE_TAGS)
        or any(details.get(tag) for tag in _DEVICE_DETAIL_TAGS)
        or any(name in xmp for name in _XMP_DEVICE),
        screenshot=any(mark in _plain(remark).lower() for remark in remarks for mark in _SCREENSHOT_MARKS),
        orientation=orientation if orientation in range(1, 9) else 1,
    )


def _xmp(image: Image.Image) -> str:
    return "".join(_plain(image.info.get(key)) for key in _XMP_KEYS)


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return value.replace(b"\x00", b"").decode("latin-1")
    return value if isinstance(value, str) else ""
