using HealthGraph.Host.Serving.Web;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.Tests.Host.Serving.Web;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("周报548.pdf", "周报548.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\reports\\week.md", "week.md")]
    [InlineData("...hidden.txt", "hidden.txt")]
    [InlineData("--option.txt", "option.txt")]
    [InlineData("a\u0000b\nc.txt", "abc.txt")]
    [InlineData("a\u202Etxt.pdf", "atxt.pdf")]
    [InlineData("what?.txt", "what.txt")]
    [InlineData("..", "document")]
    [InlineData("", "document")]
    public void Harmless_Name_IsOnePlainFileName(string given, string expected) => DocumentName.Harmless(given).ShouldBe(expected);

    [Fact]
    public void Harmless_LongName_KeepsItsExtensionWithinTheFileSystemsBound()
    {
        var name = DocumentName.Harmless(new string('周', 500) + ".pdf");
        name.ShouldEndWith("周.pdf");
        System.Text.Encoding.UTF8.GetByteCount(name).ShouldBeInRange(190, 200);
    }

    [Theory]
    [InlineData("?name=week.txt", null, null, "week.txt")]
    [InlineData("?name=week", "text/markdown; charset=utf-8", null, "week.md")]
    [InlineData("?name=week.v2", "application/pdf", null, "week.v2.pdf")]
    [InlineData("", "text/html", null, "document.html")]
    [InlineData("", "application/octet-stream", "attachment; filename=\"week.md\"", "week.md")]
    [InlineData("", "application/octet-stream", "attachment; filename=\"x.md\"; filename*=UTF-8''%E5%91%A8%E6%8A%A5.txt", "周报.txt")]
    [InlineData("?name=week.exe", "application/octet-stream", null, null)]
    [InlineData("", "application/x-www-form-urlencoded", null, null)]
    [InlineData("", null, null, null)]
    public void Of_NameAndType_TellTheKindOrNothing(string query, string? type, string? disposition, string? expected)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        request.ContentType = type;
        request.Headers.ContentDisposition = disposition;
        DocumentName.Of(request).ShouldBe(expected);
    }
}
