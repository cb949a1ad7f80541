read_figures <- function(client, path, filters) {
  texts <- c("period", "period_start", "period_end", "asserted_at", "said", "release", "updated")
  truths <- c("low_inclusive", "high_inclusive")
  lines <- fetch(client, path, filters)
  names <- scan(text = lines[1], what = "", sep = ",", quiet = TRUE)
  classes <- c(stats::setNames(rep("character", length(texts)), texts), stats::setNames(rep("logical", length(truths)), truths))
  # Only an empty field is unknown.
  d <- utils::read.csv(text = lines, encoding = "UTF-8", na.strings = "", colClasses = classes[intersect(names, names(classes))])
  d$stated <- if (nrow(d)) stated(d) else character()
  attr(d, "release") <- if (nrow(d)) d$release[1] else client$release
  as_table(d)
}

# The body of an answer in lines; a problem of the API becomes an R error with its code and what to do.
fetch <- function(client, path, query, accept = "*/*") {
  query <- Filter(Negate(is.null), c(query, if (is.null(query$release)) list(release = client$release)))
  pairs <- vapply(names(query), function(name) {
    paste0(name, "=", utils::URLencode(paste(query[[name]], collapse = ","), reserved = TRUE))
  }, "")
  url <- paste0(client$url, path, if (length(pairs)) paste0("?", paste(pairs, collapse = "&")) else "")
  file <- tempfile()
  on.exit(unlink(file))
  status <- suppressWarnings(tryCatch(
    utils::download.file(url, file, quiet = TRUE, mode = "wb", headers = c(Accept = accept)),
    error = function(e) conditionMessage(e)
  ))
  if (!identical(status, 0L)) stop(problem(url, status), call. = FALSE)
  readLines(file, encoding = "UTF-8", warn = FALSE)
}

# What the API says of a request that it refused. R drops the body of an error, so curl is asked where there is one.
problem <- function(url, message) {
  body <- if (nzchar(Sys.which("curl"))) {
    paste(suppressWarnings(system2("curl", c("-s", shQuote(url)), stdout = TRUE, stderr = FALSE)), collapse = "\n")
  } else {
    ""
  }
  detail <- regmatches(body, regexpr("\"detail\":\"([^\"\\\\]|\\\\.)*\"", body))
  code <- regmatches(body, regexpr("\"code\":\"[a-z-]+\"", body))
  if (!length(detail) || !length(code)) return(paste0(url, ": ", message))
  paste0(gsub("^\"code\":\"|\"$", "", code), ": ", gsub("^\"detail\":\"|\"$", "", detail))
}

as_table <- function(d) if (requireNamespace("tibble", quietly = TRUE)) tibble::as_tibble(d) else d

or_na <- function(x) if (is.null(x)) NA else x
