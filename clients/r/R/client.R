# The API at an address. `release` pins every request to one release.
indicators <- function(url = "http://127.0.0.1:8080", release = NULL) {
  structure(list(url = sub("/+$", "", url), release = release), class = "indicators")
}

print.indicators <- function(x, ...) {
  cat("Indicators at ", x$url, if (is.null(x$release)) "" else paste0(", release ", x$release), "\n", sep = "")
  invisible(x)
}

# Figures that pass filters such as area = "KGZ" or area = c("KGZ", "TJK"); names as in the API. `value` is NA where the text gives a range
# or a bound; `stated` has the number in words with its hedge.
figures <- function(client, ...) read_figures(client, "/v1/observations.csv", list(...))

# The figures of one series, in the order of their periods.
series_figures <- function(client, key, ...) {
  read_figures(client, paste0("/v1/series/", utils::URLencode(key, reserved = TRUE), "/observations.csv"), list(...))
}

# The figures that a text may come from, best first. Needs jsonlite.
trace_text <- function(client, text, limit = 5) {
  if (!requireNamespace("jsonlite", quietly = TRUE)) stop("trace_text needs the package jsonlite: install.packages(\"jsonlite\")", call. = FALSE)
  answer <- jsonlite::fromJSON(fetch(client, "/v1/trace", list(q = text, limit = limit)), simplifyVector = FALSE)
  rows <- lapply(answer$matches, function(match) {
    figure <- match$observation
    data.frame(label = match$label, score = match$score, sentence = or_na(match$sentence$text), id = figure$id, printed = figure$printed,
               claim = figure$claim, series = figure$series, asserted_at = or_na(figure$assertedAt), release = figure$release,
               period = or_na(figure$period$edtf), stated = stated(numbers_of(figure)), document = figure$source$document)
  })
  as_table(if (length(rows)) do.call(rbind, rows) else data.frame(label = character(), score = numeric(), id = character()))
}

# The citation of each figure, by ids or a table of figures.
cite <- function(client, x, style = "apa") {
  ids <- unique(if (is.data.frame(x)) x$id else x)
  vapply(ids, function(id) {
    path <- paste0("/v1/observations/", utils::URLencode(id, reserved = TRUE), "/citation")
    paste(fetch(client, path, list(style = style), accept = "text/plain"), collapse = "\n")
  }, "", USE.NAMES = FALSE)
}
