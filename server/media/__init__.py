"""Facts about pictures: safe decoding, size, sharpness, exposure, what is hidden in the file, the text in it.

Nothing here knows of rules or of HTTP. Pixels live in a child process, for as long as one picture is looked
at; what is kept is the report (see `server.media.pictures`).
"""
