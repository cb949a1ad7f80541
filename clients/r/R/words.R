# The number of each figure in words, with its hedge or bounds: "about 100 PS", "at least 200 PS", "25 to 150 PS".
stated <- function(d) {
  number <- ifelse(
    d$shape == "range", paste(shown(d$low), "to", shown(d$high)),
    ifelse(
      d$shape == "lower_bound", paste(ifelse(d$low_inclusive, "at least", "more than"), shown(d$low)),
      ifelse(
        d$shape == "upper_bound", paste(ifelse(d$high_inclusive, "at most", "less than"), shown(d$high)),
        ifelse(d$shape == "point", shown(d$value), NA)
      )
    )
  )
  hedge <- ifelse(d$hedge == "none", "", paste0(gsub("_", " ", d$hedge), " "))
  ifelse(is.na(number), as.character(d$direction), paste0(hedge, number, " ", d$unit))
}

shown <- function(x) formatC(as.numeric(x), format = "f", digits = 8, big.mark = ",", drop0trailing = TRUE)
