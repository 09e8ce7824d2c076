'use strict';
// GraphiQL over this host's /graphql: queries and mutations by POST, subscriptions as server-sent events, worked examples in a list.
(function () {
  const url = '../graphql';

  async function fetcher(params, options) {
    const subscribes = /^\s*subscription\b/m.test(params.query.replace(/#.*$/gm, ''));
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: subscribes ? 'text/event-stream' : 'application/graphql-response+json, application/json',
        ...((options && options.headers) || {}),
      },
      body: JSON.stringify(params),
    });
    const isStream = (response.headers.get('Content-Type') || '').startsWith('text/event-stream');
    return isStream ? events(response.body.getReader()) : response.json();
  }

  // One result an event "next"; the stream ends with "complete" (graphql-sse, distinct connections).
  async function* events(reader) {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        text += decoder.decode(value, { stream: true });
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const data = lines.filter((l) => l.startsWith('data:')).map((l) => l.slice(5).trim()).join('');
          if (lines.includes('event: complete')) return;
          if (data) yield JSON.parse(data);
        }
      }
    } finally {
      reader.cancel();
    }
  }

  function Page({ examples }) {
    const [query, setQuery] = React.useState(examples.length ? examples[0].query : '');
    React.useEffect(() => {
      const list = document.getElementById('examples');
      list.onchange = () => {
        if (list.value !== '') setQuery(examples[Number(list.value)].query);
      };
    }, [examples]);
    return React.createElement(GraphiQL, { fetcher, query, onEditQuery: setQuery, shouldPersistHeaders: false });
  }

  fetch('examples.json').then((r) => r.json()).catch(() => []).then((examples) => {
    const list = document.getElementById('examples');
    examples.forEach((example, i) => list.add(new Option(example.title, String(i))));
    ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(Page, { examples }));
  });
})();
