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

# The numbers of an observation of the API as a row of a table of figures.
numbers_of <- function(figure) {
  data.frame(shape = figure$shape, value = or_na(figure$value), low = or_na(figure$low), high = or_na(figure$high),
             low_inclusive = or_na(figure$lowInclusive), high_inclusive = or_na(figure$highInclusive), hedge = figure$hedge,
             unit = figure$unit, direction = or_na(figure$direction))
}

shown <- function(x) formatC(as.numeric(x), format = "f", digits = 8, big.mark = ",", drop0trailing = TRUE)
