namespace Indicators.Pages.Parts;

/// <summary>A stretch of time on a time line.</summary>
/// <param name="Name">What happens in it.</param>
/// <param name="Words">When, in words.</param>
/// <param name="Start">First day; null if open or not known.</param>
/// <param name="End">Last day; null if open or not known.</param>
/// <param name="Class">Class of its mark.</param>
public sealed record Clock(string Name, string Words, DateOnly? Start, DateOnly? End, string Class);
